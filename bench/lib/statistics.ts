const sorted = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other)

export const median = (values: readonly number[]): number => {
  const ordered = sorted(values)
  const middle = ordered.length >> 1
  return ordered.length % 2
    ? (ordered[middle] as number)
    : ((ordered[middle - 1] as number) + (ordered[middle] as number)) / 2
}
