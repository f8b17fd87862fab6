/** The first of `name`, `name-2`, `name-3`, … that is free; `toNumbered` makes the later ones of another form. */
export function firstFree(
  name: string,
  isTaken: (name: string) => boolean,
  toNumbered: (count: number) => string = (count) => `${name}-${count}`,
): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : toNumbered(count)
    if (!isTaken(candidate)) return candidate
  }
}
