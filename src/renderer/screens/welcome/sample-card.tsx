import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogueActions } from '../../engine/catalogue-context.tsx'
import { useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** 示例: a made-up branch's catalogue, to look around in. */
export function SampleCard() {
  const { t } = useTranslation()
  const { host } = useEngine()
  const { open } = useCatalogueActions()
  const tell = useTell()
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    await tell.attempt(async () => open((await host.makeSample({})).path))
    setMaking(false)
  }
  return (
    <Card title={t('welcome.sample.title')}>
      <p style={{ marginTop: 0 }}>{t('welcome.sample.text')}</p>
      <Button loading={isMaking} onClick={() => void make()}>
        {t('welcome.sample.submit')}
      </Button>
      <p role="status" className="faint" style={{ margin: isMaking ? '8px 0 0' : 0 }}>
        {isMaking && t('welcome.sample.making')}
      </p>
    </Card>
  )
}
