import { isRecipe, type Recipe } from '../dataset/recipe.ts';

/** Recipes kept in this browser, newest first, at most this many. */
const MOST = 100;
const SHELF = 'parity-atlas-recipes';

/** Every recipe kept here; none where the browser keeps nothing. */
export function recipesHere(): Recipe[] {
	try {
		const found: unknown = JSON.parse(localStorage.getItem(SHELF) ?? '[]');
		return Array.isArray(found) ? found.filter(isRecipe) : [];
	} catch {
		// a private window, or text that is not ours
		return [];
	}
}

/** Keeps a recipe; one of the same name is replaced. False when the browser would not keep it. */
export function keepRecipe(recipe: Recipe): boolean {
	const others = recipesHere().filter((each) => each.name !== recipe.name);
	return write([recipe, ...others].slice(0, MOST));
}

export const removeRecipe = (name: string): boolean =>
	write(recipesHere().filter((each) => each.name !== name));

function write(recipes: Recipe[]): boolean {
	try {
		localStorage.setItem(SHELF, JSON.stringify(recipes));
		return true;
	} catch {
		return false;
	}
}
