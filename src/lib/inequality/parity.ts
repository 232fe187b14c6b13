/**
 * The band in which women and men count as equal, both ends in it, for the gender parity index F ÷ M.
 * Source: UNESCO Institute for Statistics, gender parity index; SDG 4.5.1.
 */
export const PARITY = { from: 0.97, to: 1.03 };

/** Whether an index of women over men is parity. */
export const isParity = (index: number): boolean => index >= PARITY.from && index <= PARITY.to;
