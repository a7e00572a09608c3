import { element } from './element.ts';

/** A button of words. `kind` are its classes. */
export function button(kind: string, label: string, pressed: () => void): HTMLButtonElement {
  const drawn = element('button', { type: 'button', class: kind }, label);
  drawn.addEventListener('click', pressed);
  return drawn;
}
