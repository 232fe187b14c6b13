/*
 * Writes the pairs of encodings and of damaged text in tests/file/case: one small table of districts in every form, and
 * tables that must stay as they are. Run: npx tsx tests/file/write-encoding-cases.ts. What is expected is written by hand.
 */
import { writeFileSync } from 'node:fs';
import { FORMS, lossy } from './encoder.ts';
import type { Expected } from './expected.ts';

const folder = new URL('./case/', import.meta.url);

function pair(name: string, content: string | Uint8Array, expected: Expected): void {
	writeFileSync(new URL(`${name}.csv`, folder), content);
	writeFileSync(new URL(`${name}.json`, folder), JSON.stringify(expected, null, '\t') + '\n');
}

const NAMES = ['Mã', 'Tỉnh', 'Quận/Huyện', 'Chỉ tiêu', 'Nữ', 'Nam', 'Tỷ lệ (%)'];
const ROWS = [
	['01001', 'Hà Nội', 'Ba Đình', 'Dân số trung bình', '115234', '110982', '51.07'],
	['11094', 'Điện Biên', 'Thị xã Mường Lay', 'Số người có việc làm', '5120', '5634', '47.61'],
	['46474', 'Thừa Thiên Huế', 'Phong Điền', 'Hộ nghèo do phụ nữ làm chủ', '312', '', '..'],
	['66643', 'Đắk Lắk', 'Buôn Đôn', 'Trẻ em gái dưới 5 tuổi', '-', '2901', '49.30'],
	['77747', 'Bà Rịa - Vũng Tàu', 'Xuyên Mộc', 'Dân số trung bình', '80012', '82344', '49.28']
];
const text = (rows: string[][]): string => rows.map((row) => row.join(',') + '\n').join('');
const TABLE = text([NAMES, ...ROWS]);

for (const [name, { write, encoding, repairs = [], findings = [] }] of Object.entries(FORMS))
	pair(`encoding-${name}`, write(TABLE), {
		headerRows: 1,
		encoding,
		names: NAMES,
		rows: ROWS,
		repairs,
		findings
	});

/** A line of the table above, read in another way. */
const firsts = (rows: string[][], k: number): string[][] => rows.map((row) => [row[k], row[4], row[5]]);
const short = (form: string, header: string[], rows: string[][]): Uint8Array =>
	FORMS[form].write(text([header, ...rows]));

// evidence of a few words
for (const form of ['tcvn3', 'vni', 'viscii', 'windows-1258'])
	pair(`encoding-short-${form}`, short(form, ['Tỉnh', 'Nữ'], [['Long An', '12'], ['Gia Lai', '7'], ['Kon Tum', '9']]), {
		encoding: form,
		names: ['Tỉnh', 'Nữ'],
		rows: [['Long An', '12'], ['Gia Lai', '7'], ['Kon Tum', '9']],
		findings: ['encoding-guessed']
	}); // prettier-ignore
pair('encoding-short-tcvn3-as-latin1', 'TØnh,N÷\nLong An,12\nGia Lai,7\nCµ Mau,9\n', {
	names: ['Tỉnh', 'Nữ'],
	rows: [
		['Long An', '12'],
		['Gia Lai', '7'],
		['Cà Mau', '9']
	],
	repairs: ['tcvn3'],
	findings: []
});
pair('encoding-unclear', 'name,n\nBø,12\nOslo,7\nLarvik,9\n', {
	rows: [
		['Bø', '12'],
		['Oslo', '7'],
		['Larvik', '9']
	],
	repairs: [],
	findings: ['encoding-unclear']
});

// one column is damaged, another is not
pair('damage-one-column', 'Tỉnh,Huyện,Nước,n\nHà Nội,§«ng Anh,Côte d’Ivoire,1\nHuế,Phó Vang,Réunion,2\nĐà Nẵng,Hoµ Vang,Türkiye,3\n', {
	names: ['Tỉnh', 'Huyện', 'Nước', 'n'],
	rows: [
		['Hà Nội', 'Đông Anh', 'Côte d’Ivoire', '1'],
		['Huế', 'Phú Vang', 'Réunion', '2'],
		['Đà Nẵng', 'Hoà Vang', 'Türkiye', '3']
	],
	repairs: ['tcvn3'],
	findings: []
}); // prettier-ignore
pair(
	'damage-some-cells',
	'Tỉnh,n\nHà Nội,1\nB¾c K¹n,2\nTuyên Quang,3\nTuyªn Quang,4\nHải Phòng,5\nQuảng Ninh,6\n',
	{
		names: ['Tỉnh', 'n'],
		rows: [
			['Hà Nội', '1'],
			['Bắc Kạn', '2'],
			['Tuyên Quang', '3'],
			['Tuyên Quang', '4'],
			['Hải Phòng', '5'],
			['Quảng Ninh', '6']
		],
		repairs: ['tcvn3'],
		findings: []
	}
);
pair(
	'damage-preamble-and-header',
	'BiÓu 01. D©n sè theo tØnh\nTØnh,D©n sè,N÷\nHµ Néi,12,6\nS¬n La,7,3\nHµ Giang,5,2\n',
	{
		names: ['Tỉnh', 'Dân số', 'Nữ'],
		rows: [
			['Hà Nội', '12', '6'],
			['Sơn La', '7', '3'],
			['Hà Giang', '5', '2']
		],
		headers: [['Tỉnh', 'Dân số', 'Nữ']],
		repairs: ['tcvn3'],
		findings: ['preamble']
	}
);
pair('damage-capitals-tcvn3', 'TØnh,n\nHµ NéI,1\nH¶I PHßNG,2\nTh¸i B×nh,3\n', {
	names: ['Tỉnh', 'n'],
	rows: [
		['HÀ NỘI', '1'],
		['HẢI PHÒNG', '2'],
		['Thái Bình', '3']
	],
	repairs: ['tcvn3'],
	findings: []
});

// UTF-8 twice: the no-break space of à became a space or was trimmed; the bytes windows-1252 has no letter for
pair(
	'damage-twice-space',
	'Tá»‰nh,n\nHÃ  Ná»™i,1\nLÃ o Cai,2\nGiÃ,3\nBÃ  Rá»‹a - VÅ©ng TÃ u,4\nÄ\u0090Ã  Náºµng,5\n',
	{
		names: ['Tỉnh', 'n'],
		rows: [
			['Hà Nội', '1'],
			['Lào Cai', '2'],
			['Già', '3'],
			['Bà Rịa - Vũng Tàu', '4'],
			['Đà Nẵng', '5']
		],
		repairs: ['utf-8-twice'],
		findings: []
	}
);
pair('damage-twice-french', 'Pays,n\nCÃ´te d’Ivoire,1\nRÃ©union,2\nFrançais,3\n', {
	rows: [
		['Côte d’Ivoire', '1'],
		['Réunion', '2'],
		['Français', '3']
	],
	repairs: ['utf-8-twice']
});

pair('damage-joined-names', 'TØnh,n\nHµNéi,1\nB¾cK¹n,2\nTuyªnQuang,3\n', {
	rows: [
		['HàNội', '1'],
		['BắcKạn', '2'],
		['TuyênQuang', '3']
	],
	repairs: ['tcvn3'],
	findings: []
});

// letters, entities, what nobody sees
pair('damage-d-stroke', 'Tỉnh,Mã,n\nÐồng Tháp,Ð1,1\nÐiện Biên,QÐ,2\nBình Ɖịnh,D1,3\nHải ðảo,Ð,4\n', {
	names: ['Tỉnh', 'Mã', 'n'],
	rows: [
		['Đồng Tháp', 'Ð1', '1'],
		['Điện Biên', 'QÐ', '2'],
		['Bình Định', 'D1', '3'],
		['Hải đảo', 'Ð', '4']
	],
	repairs: ['d-stroke'],
	findings: []
});
pair(
	'damage-entities',
	'T&#7881;nh,Note,n\nH&agrave; N&#x1ED9;i,A &amp; B,1\nL&agrave;o Cai,&lt;5,2\nHuế,AT&T;,3\n',
	{
		names: ['Tỉnh', 'Note', 'n'],
		rows: [
			['Hà Nội', 'A & B', '1'],
			['Lào Cai', '<5', '2'],
			['Huế', 'AT&T;', '3']
		],
		repairs: ['entities'],
		findings: []
	}
);
pair(
	'damage-entities-semicolons',
	'T&#7881;nh;Note;n\nH&agrave; N&#x1ED9;i;a &lt; b;1,5\nL&agrave;o Cai;;2\nHuế;c;3,25\n',
	{
		delimiter: ';',
		names: ['Tỉnh', 'Note', 'n'],
		rows: [
			['Hà Nội', 'a < b', '1,5'],
			['Lào Cai', '', '2'],
			['Huế', 'c', '3,25']
		],
		repairs: ['entities']
	}
);
pair('damage-invisible', 'Tỉnh,n\nHà\u200b Nội,1\nĐà N\u00adẵng,2\n\ufeffHuế,3\n', {
	rows: [
		['Hà Nội', '1'],
		['Đà Nẵng', '2'],
		['Huế', '3']
	],
	repairs: ['invisible'],
	findings: ['mark-inside']
});

// what is lost is not guessed
const lost = [['Tỉnh', 'Nữ', 'Nam'], ...firsts(ROWS, 1)];
pair('lost-question-marks', lossy(text(lost)), {
	rows: [
		['Hà N?i', '115234', '110982'],
		['?i?n Biên', '5120', '5634'],
		['Th?a Thiên Hu?', '312', ''],
		['??k L?k', '-', '2901'],
		['Bà R?a - V?ng Tàu', '80012', '82344']
	],
	repairs: [],
	findings: ['characters-lost'],
	told: { 'characters-lost': [2, 3, 4, 5, 6] }
});
pair('lost-replacement-signs', 'Tỉnh,n\nĐ�ng Tháp,1\nCà Mau,2\n', {
	rows: [
		['Đ�ng Tháp', '1'],
		['Cà Mau', '2']
	],
	repairs: [],
	findings: ['characters-lost'],
	told: { 'characters-lost': [2] }
});
pair(
	'lost-not',
	'Question,Link,n\nHow old are you?,http://a.example/?q=1&r=2,1\nWhy?,http://b.example/?q=é,2\n',
	{
		rows: [
			['How old are you?', 'http://a.example/?q=1&r=2', '1'],
			['Why?', 'http://b.example/?q=é', '2']
		],
		repairs: [],
		findings: []
	}
);

// text that is sound stays, in UTF-8 and as bytes
const SOUND: Record<string, string[]> = {
	french: ['Côte d’Ivoire', 'Genève', 'La Réunion', 'thé', 'Île-de-France', 'où', 'Noël', 'naïve'],
	portuguese: [
		'São Tomé',
		'Maré',
		'Amapá',
		'Ceará',
		'Niterói',
		'mãe',
		'avós',
		'São João',
		'AMANHÃ',
		'MAÇÃ VERDE'
	],
	german: ['München', 'Köln', 'für', 'Straße', 'Österreich', 'Bär', 'Tür', 'schön'],
	spanish: ['España', 'niño', 'año', 'Perú', 'Bogotá', 'Málaga', 'qué', 'mañana'],
	danish: ['Sønderjylland', 'Ærø', 'Århus', 'Bø', 'Nørre', 'på', 'må', 'gå'],
	signs: ['12 µg', '25 °C', '2½', '½', 'm²', 'm³', '1ª', '5 £']
};
for (const [language, words] of Object.entries(SOUND)) {
	const rows = words.map((word, i) => [word, String(i)]);
	const table = text([['name', 'n'], ...rows]);
	pair(`sound-${language}`, table, { rows, encoding: 'utf-8', repairs: [], findings: [] });
	const western = Buffer.from(table.replaceAll('’', '\u0092'), 'latin1');
	pair(`sound-${language}-windows-1252`, western, { rows, encoding: 'windows-1252', repairs: [], findings: ['encoding-guessed'] }); // prettier-ignore
}
const POLISH = ['Łódź', 'Małopolskie', 'Świętokrzyskie', 'Śląskie', 'Podlaskie', 'Warmińsko'].map((word, i) => [word, String(i)]); // prettier-ignore
pair('sound-polish', text([['name', 'n'], ...POLISH]), { rows: POLISH, repairs: [], findings: [] });
