/** One control of a form and what a person put into it. */
interface Entered {
	control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
	value: string;
	checked: boolean;
}

const isDefault = (control: Entered['control']): boolean => {
	if (control instanceof HTMLSelectElement)
		return [...control.options].every((option) => option.selected === option.defaultSelected);
	if (control.type === 'file') return true;
	if (control.type === 'checkbox' || control.type === 'radio')
		return (control as HTMLInputElement).checked === (control as HTMLInputElement).defaultChecked;
	return control.value === control.defaultValue;
};

/**
 * What a person entered in the page as the server sent it. Taking the page over gives every control the value the server
 * knew, so on a slow line the first words of an e-mail address or of a note would vanish.
 * @returns puts it back; to be called in the same turn, once the page has been taken over
 */
export function keepEntered(page: ParentNode): () => void {
	const kept = [
		...page.querySelectorAll<Entered['control']>('form[method=post i] :is(input, textarea, select)')
	]
		.filter((control) => !isDefault(control))
		.map((control): Entered => ({
			control,
			value: control.value,
			checked: control instanceof HTMLInputElement && control.checked
		}));
	return () => {
		for (const { control, value, checked } of kept) {
			if (!control.isConnected) continue;
			if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type)) {
				if (control.checked === checked) continue;
				control.checked = checked;
			} else {
				if (control.value === value) continue;
				control.value = value;
			}
			// as if it were entered now, for those who listen
			for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
		}
	};
}
