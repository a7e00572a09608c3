import type { Layout } from '../layout.ts';
import { BARS, HTML, PIPES, TABS, type Base } from '../printers/bases.ts';
import { TWISTS, type Twist } from '../twists.ts';

/** Every twist in plain layouts that keep the place of each cell. */
export const TWISTED_LAYOUTS: readonly Layout[] = TWISTS.flatMap((twist) =>
  [HTML, PIPES, TABS, BARS].map((base) => twisted(base, twist)),
);

/** A base with a twist. */
export function twisted(base: Base, twist: Twist): Layout {
  const { page, ...making } = base;
  return {
    ...making,
    ...twist.making,
    // Only a web page has captions.
    ...(twist.making?.units && base !== HTML
      ? { units: twist.making.units.filter(({ place }) => place !== 'caption') }
      : {}),
    name: `${base.name}: ${twist.name}`,
    print: (made, random) => page(twist.parts(made, random)),
  };
}
