/** A weighted least-squares line through points: intercept, slope, and what their standard errors are made from. */
export interface Line {
	at: (x: number) => number;
	/** standard error of `along · (intercept, slope)`: sandwich estimator with the factor n ÷ (n − 2) (HC1) */
	errorOf: (along: [number, number]) => number;
	coefficients: [intercept: number, slope: number];
}

/** Sums Σw, Σwx, Σwx² turned into the inverse of the 2 × 2 normal matrix. */
export function inverse(x: number[], w: number[]): [number, number, number] {
	const [a, b, c] = [0, 1, 2].map((power) => x.reduce((sum, each, i) => sum + w[i] * each ** power, 0));
	const determinant = a * c - b * b;
	return [c / determinant, -b / determinant, a / determinant];
}

/** The weighted line y ≈ b₀ + b₁x: coefficients that leave the least Σ w (y − b₀ − b₁x)². */
export function solve(x: number[], y: number[], w: number[]): [number, number] {
	const [p, q, r] = inverse(x, w);
	const [s, t] = [0, 1].map((power) => x.reduce((sum, each, i) => sum + w[i] * each ** power * y[i], 0));
	return [p * s + q * t, q * s + r * t];
}

/**
 * Standard error along a direction of the coefficients, robust to a wrong variance (sandwich, HC1): `score` is what each
 * point adds to the normal equations, `w` the weights of the information matrix.
 */
export function robustError(
	x: number[],
	w: number[],
	score: number[],
	[along0, along1]: [number, number]
): number {
	const [p, q, r] = inverse(x, w);
	const [u, v] = [p * along0 + q * along1, q * along0 + r * along1];
	const n = x.length;
	return Math.sqrt((n / (n - 2)) * score.reduce((sum, each, i) => sum + (each * (u + v * x[i])) ** 2, 0));
}

export function fitLine(x: number[], y: number[], w: number[]): Line {
	const coefficients = solve(x, y, w);
	const at = (each: number) => coefficients[0] + coefficients[1] * each;
	const score = y.map((each, i) => w[i] * (each - at(x[i])));
	return { at, coefficients, errorOf: (along) => robustError(x, w, score, along) };
}
