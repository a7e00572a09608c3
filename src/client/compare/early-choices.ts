/**
 * Remembers what the reader ticks before the page can follow; gives what does it again, once, when the page can. The page gives
 * the form in its usual state and forbids restoring another: what differs is the reader's doing.
 */
export function rememberChoices(form: HTMLFormElement): () => void {
  const chosen = new Map<HTMLInputElement | HTMLSelectElement, boolean | string>();
  const remember = ({ target }: Pick<Event, 'target'>): void => {
    if (target instanceof HTMLSelectElement) chosen.set(target, target.value);
    if (target instanceof HTMLInputElement && target.type !== 'search') chosen.set(target, target.checked);
  };
  for (const control of form.elements) {
    if (isTouched(control)) remember({ target: control });
  }
  form.addEventListener('change', remember);
  return () => {
    form.removeEventListener('change', remember);
    for (const [control, value] of chosen) {
      if (typeof value === 'string') control.value = value;
      else if (control instanceof HTMLInputElement) control.checked = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
}

/** Whether the control is not as the page gave it. */
function isTouched(control: Element): boolean {
  if (control instanceof HTMLInputElement) return control.checked !== control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return false;
  const given = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return control.value !== given?.value;
}
