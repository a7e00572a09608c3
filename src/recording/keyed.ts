import { heldForPages } from './held.ts';
import { digestOf, digestOnce, recording } from './inputs.ts';

/** What a page is given: Astro hands `cacheKey` on to whoever renders. */
interface Path {
  params: object;
  props?: object;
  cacheKey?: string;
}

/**
 * The paths of a route, each with a digest of what its page is given. Those that are given functions have none, and are
 * rendered by every build.
 */
export function keyed<Given extends Path>(
  pathsOf: () => Given[] | Promise<Given[]>,
): () => Promise<(Given & { cacheKey?: string })[]> {
  return async () => {
    const given = await pathsOf();
    if (!recording.isOn) return given;
    const paths = given.map((path): Given & { cacheKey?: string } => {
      try {
        const props = Object.entries(path.props ?? {}).map(([name, value]) => [name, digestOnce(value)]);
        return { ...path, cacheKey: digestOf(props) };
      } catch (error) {
        if (error instanceof TypeError) return path;
        throw error;
      }
    });
    heldForPages(() => {
      // Astro has the paths for as long as it has the program.
      for (const path of paths) delete path.props;
    });
    return paths;
  };
}
