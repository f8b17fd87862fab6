import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useTell } from '../../engine/use-tell.ts'

interface Props {
  readonly label: string
  readonly path: string | null
  onPath(path: string): void
  ask(): Promise<{ path: string | null }>
}

/** A file or folder of a form, chosen in the system's dialog. */
export function ChosenPath({ label, path, onPath, ask }: Props) {
  const { t } = useTranslation()
  const tell = useTell()
  const choose = async () => {
    const answer = await tell.attempt(ask)
    if (answer?.path) onPath(answer.path)
  }
  return (
    <Form.Item label={label}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <Button onClick={() => void choose()} aria-label={label}>
          {t('common.choose')}
        </Button>
        <span className="faint" style={{ overflowWrap: 'anywhere' }}>
          {path ?? t('welcome.create.notChosen')}
        </span>
      </div>
    </Form.Item>
  )
}
