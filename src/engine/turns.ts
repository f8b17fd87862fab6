/** Lets tasks follow one another: each begins when the one before has come to its end, well or not. */
export type InTurn = <Value>(task: () => Promise<Value>) => Promise<Value>

export function openTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const turn = last.then(task)
    // Whoever asked for it hears of its failure.
    last = turn.catch(() => {})
    return turn
  }
}
