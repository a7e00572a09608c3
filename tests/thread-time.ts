/** Milliseconds of processor time within which no growth can be told. */
export const TELLING = 300;

/** Milliseconds of processor time that this thread alone takes for a piece of work: a busy machine does not count. */
export async function threadTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

const ATTEMPTS = 5;

/**
 * How many times as long the large size takes as the small one, warmed up: the least of some attempts, or the first below
 * `most`, since what else the processor does only ever adds. 0 where the time is too short to tell.
 */
export async function timesAsLong(
  millisecondsOf: (size: number) => Promise<number>,
  small: number,
  large: number,
  most: number,
): Promise<number> {
  await millisecondsOf(small);
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && !(least < most); attempt += 1) {
    const short = await millisecondsOf(small);
    const long = await millisecondsOf(large);
    least = Math.min(least, long > TELLING ? long / short : 0);
  }
  return least;
}
