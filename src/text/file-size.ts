/** A size in bytes for readers; powers of ten, as file managers count. */
export function fileSize(bytes: number): string {
  const [unit, size] =
    bytes < 1e3
      ? ['B', bytes]
      : bytes < 1e6
        ? ['KB', bytes / 1e3]
        : bytes < 1e9
          ? ['MB', bytes / 1e6]
          : ['GB', bytes / 1e9];
  return `${size < 10 && unit !== 'B' ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
