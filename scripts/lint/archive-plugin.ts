import { layersRule } from './layers-rule.ts';

/** This project's own rules, as a plugin of the linter. */
export default { meta: { name: 'archive' }, rules: { layers: layersRule } };
