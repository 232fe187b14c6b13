/** How Vietnamese is spelt: onset, rhyme and tone of a syllable. */

const RHYMES = new Set(
	`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
	e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
	i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
	o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
	ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt
	u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uơ
	ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu`.split(/\s+/)
);
/** Rhymes that follow only qu, and those that begin with y and follow it or nothing. */
const AFTER_Q = new Set('y yên yêt ynh yt ych yn ya yêu'.split(' '));
const ALONE = new Set('y yêm yên yêng yêt yêu'.split(' '));
const BEFORE_Y = new Set(['', 'h', 'k', 'l', 'm', 's', 't', 'v', 'th']);
const ONSET = /^(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?(.+)$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Vowels that carry the tone before any other of their syllable. */
const STRONG = 'ăâêôơư';

/** Small letters, a first capital, or capitals. */
const CASED = /^\p{L}\p{M}*(?:[\p{Ll}\p{M}]*|[\p{Lu}\p{M}]*)$/u;

/** Words of the Central Highlands that stand in many names of places. */
const LOCAL = new Set(['krông', 'đrắk', 'drắk']);

const known = new Map<string, boolean>();

/** Whether a word of letters is spelt as one Vietnamese syllable, in capitals, small letters or with a first capital. */
export function isSyllable(word: string): boolean {
	let answer = known.get(word);
	if (answer === undefined) {
		if (known.size > 1 << 14) known.clear();
		known.set(word, (answer = judge(word)));
	}
	return answer;
}

function judge(word: string): boolean {
	if (word.length > 8 || !CASED.test(word)) return false;
	if (/^\p{Ll}/u.test(word) && /\p{Lu}/u.test(word)) return false;
	if (LOCAL.has(word.toLowerCase())) return true;
	const apart = word.toLowerCase().normalize('NFD');
	const tones = apart.match(TONES) ?? [];
	if (tones.length > 1) return false;
	const letters = apart.replace(TONES, '').normalize('NFC');
	if (tones.length && !tonePlaced(word.toLowerCase().normalize('NFC'), letters)) return false;
	const tone = tones[0] ?? '';
	const final = /(?:ch|[cptk])$/.exec(letters)?.[0];
	const sharp = tone === '\u0301' || tone === '\u0323';
	if (final && !sharp && !(final === 'k' && !tone)) return false;
	const spelt = letters.replace(/k$/, 'c');
	const [, onset = '', rhyme] = ONSET.exec(spelt) ?? [];
	if (!rhyme) return spelt === 'gi';
	return fits(onset, rhyme) || (onset === 'gi' && fits('g', 'i' + rhyme));
}

/** A vowel with a mark of its own takes the tone, the last of them when there are two. */
function tonePlaced(word: string, letters: string): boolean {
	const at = [...letters].findLastIndex((letter) => STRONG.includes(letter));
	if (at < 0) return true;
	return word.length === letters.length && word[at] !== letters[at];
}

function fits(onset: string, rhyme: string): boolean {
	if (rhyme[0] === 'y')
		return onset === 'qu' ? AFTER_Q.has(rhyme) : ALONE.has(rhyme) && (rhyme === 'y' ? BEFORE_Y.has(onset) : !onset); // prettier-ignore
	if (!RHYMES.has(rhyme)) return false;
	const front = 'eêi'.includes(rhyme[0]);
	if (onset === 'c' || onset === 'ng') return !front;
	if (onset === 'g') return !'eê'.includes(rhyme[0]);
	if (onset === 'gh' || onset === 'ngh') return front;
	if (onset === 'qu') return !'uưo'.includes(rhyme[0]);
	return true;
}

/** Words of many tables: where two readings are equally well spelt, the one with more of these is right. */
const COMMON = new Set(
	`tỉnh huyện xã phường quận thị trấn thành phố nữ năm số tổng tên mã đơn vị dân tuổi giới tính người tỷ lệ đông bắc tây
	hà nội hồ chí minh đồng đà nẵng hải phòng thái bình nguyên lâm quảng ninh ngãi trị đắk lắk nông kiên giang phú thọ yên
	bái lào điện biên sơn hòa hoà vĩnh phúc hưng cần thơ hậu sóc trăng bạc liêu cà tiền bến vĩnh kạn lạng cao bằng thừa thiên
	huế nghệ tĩnh thuận khánh định gia kháng việt trình độ và của các cấp thôn ấp khu vực nông nghiệp chỉ tiêu kỳ quý tháng
	ngày phụ đã được không có trẻ em chủ hộ lao động việc làm`.split(/\s+/)
);
export const isCommon = (word: string): boolean => COMMON.has(word.toLowerCase());
