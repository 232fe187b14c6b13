const COUNT =
	/(?:^|[\s_(])(?:tổng số|dân số|nhân khẩu|số (?:lượng|người|phụ nữ|nữ|nam|trẻ|em|cháu|con|học sinh|sinh viên|giáo viên|cán bộ|đại biểu|lao động|hội viên|thành viên|nạn nhân|hộ|dân|ca|vụ|cặp|buổi|cuộc|lớp|lượt|tổ|nhóm|mô hình|câu lạc bộ|clb|địa chỉ|trường|cơ sở|thôn|bản|xã|huyện)|number of|count|population|persons|people|households|người)(?:$|[\s_),:])/i;
const CHANGE = /change|growth|increase|net|balance|difference|minus|gap|tăng|giảm|chênh/i;
const SHARE =
	/%|‰|\bper\b|rate|ratio|share|index|average|mean|median|trên |tỷ lệ|tỉ lệ|tỷ số|tỉ số|tỷ trọng|chỉ số(?! (?:đầu ra|đầu vào|kết quả|tác động|thực hiện))|trung bình|bình quân|mật độ|density/i;

/** Whether words name a change, which may be below zero. */
export const namesChange = (words: string): boolean => CHANGE.test(words);

/** Whether words name a rate, a ratio or a mean: not a count, even where they name what is counted. */
export const namesShare = (words: string): boolean => SHARE.test(words);

/** Whether words name a count of people or things. */
export const namesCount = (words: string): boolean =>
	COUNT.test(words) && !CHANGE.test(words) && !SHARE.test(words);
