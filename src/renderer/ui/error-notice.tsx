import { Alert, Button } from 'antd'

interface Props {
  readonly title: string
  readonly message: string
  readonly next: string
  readonly retry?: { readonly label: string; readonly act: () => void }
}

/** What went wrong, in a sentence, and what to do next. */
export function ErrorNotice({ title, message, next, retry }: Props) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          <div>{message}</div>
          {next !== '' && <div className="faint">{next}</div>}
        </>
      }
      action={retry && <Button onClick={retry.act}>{retry.label}</Button>}
    />
  )
}
