import { Select, type SelectProps } from 'antd'

type Props<Value> = Omit<SelectProps<Value[]>, 'mode'>

/** Chooses several of a list. Tab leaves it: left to itself the list takes Tab for Enter and undoes the last choice. */
export function SeveralSelect<Value>(props: Props<Value>) {
  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key === 'Tab') event.stopPropagation()
      }}
    >
      <Select<Value[]> {...props} mode="multiple" />
    </div>
  )
}
