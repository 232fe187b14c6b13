/**
 * The six socio-economic regions of the 34 provinces, by their codes of 2025: the annex of Resolution 306/NQ-CP of 5 October 2025,
 * which adapts the National Master Plan 2021–2030 to the provinces of 1 July 2025. Written out by hand from its list.
 */
export const SIX_2025: Record<string, readonly string[]> = {
	// Lạng Sơn, Cao Bằng, Thái Nguyên, Tuyên Quang, Phú Thọ, Lào Cai, Lai Châu, Điện Biên, Sơn La
	PB: ['20', '04', '19', '08', '25', '15', '12', '11', '14'],
	// Hà Nội, Hải Phòng, Ninh Bình, Hưng Yên, Bắc Ninh, Quảng Ninh
	SH: ['01', '31', '37', '33', '24', '22'],
	// Thanh Hóa, Nghệ An, Hà Tĩnh, Quảng Trị, Huế
	BT: ['38', '40', '42', '44', '46'],
	// Đà Nẵng, Quảng Ngãi, Gia Lai, Đắk Lắk, Khánh Hòa, Lâm Đồng
	ND: ['48', '51', '52', '66', '56', '68'],
	// Hồ Chí Minh, Đồng Nai, Tây Ninh
	DN: ['79', '75', '80'],
	// Cần Thơ, Vĩnh Long, Đồng Tháp, An Giang, Cà Mau
	CL: ['92', '86', '82', '91', '96']
};
