import type { BuildMeasure } from './measure-build.ts';

/** A build as it was measured, once it is told. */
export function told(kind: string, build: BuildMeasure): BuildMeasure {
  const { pages, wall, rendering, index, cpu, memory, otherMemory } = build;
  console.log(
    `  ${kind}: ${pages} pages, ${wall.toFixed(1)} s (rendering ${rendering} s, index ${index} s), ${cpu.toFixed(1)} s of processor time, ` +
      `${Math.round(memory / 1e6)} MB, Pagefind ${Math.round(otherMemory / 1e6)} MB`,
  );
  return build;
}
