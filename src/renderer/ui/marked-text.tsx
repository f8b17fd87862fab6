interface Props {
  readonly text: string
  /** [start, end) in UTF-16 units, in order, not overlapping. */
  readonly marks: readonly (readonly [number, number])[]
}

/** Text with pieces of it marked. */
export function MarkedText({ text, marks }: Props) {
  return (
    <>
      {marks.map(([start, end], index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
