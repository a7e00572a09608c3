/** Milliseconds of processor time within which no growth can be told. */
export const TELLING = 300;

/** Milliseconds of processor time that this thread alone takes for a piece of work: a busy machine does not count. */
export async function threadTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
