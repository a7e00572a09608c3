/** Words of the pictures of an agency and of those whose work it took over. */
export const SUCCESSION = {
  title: (agency: string) => `${agency} and its predecessors: requests received, year by year`,
  inYear: (year: number, said: string) => `${year}, ${said}`,
  received: (agency: string, count: number) => `${agency}: ${count}`,
  gap: (agency: string, reason: string) => `${agency}: ${reason}`,
  since: (dates: readonly string[], isMarked: boolean) =>
    `This agency took over the work of its predecessors on ${dates.join(', ')}${isMarked ? ', at the dotted line marked “Duties taken over”' : ''}.`,
  note: 'The numbers of each agency are drawn apart and not added; their duties may differ, so do not compare across the change.',
} as const;
