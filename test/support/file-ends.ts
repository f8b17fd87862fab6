/** What is to be done when all tests of a file are over, the last said first. */
const ends: (() => Promise<unknown>)[] = []

export function onFileFinished(end: () => Promise<unknown>): void {
  ends.push(end)
}

export async function endFile(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end()
}
