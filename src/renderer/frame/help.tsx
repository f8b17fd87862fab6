import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Drawer } from '../dialog/drawer.tsx'
import { useNavigation } from '../navigation.tsx'
import { KeySheet } from './key-sheet.tsx'
import { screens } from './side-nav.tsx'
import { isDialogOpen, useWindowKeys } from './use-window-keys.ts'

/** 帮助: a page about the screen at hand (F1), and the sheet of keys (?). */
export function Help() {
  const { t } = useTranslation()
  const { now, go } = useNavigation()
  const [shown, setShown] = useState<'topic' | 'keys' | null>(null)
  useWindowKeys((event) => {
    if (event.key === 'F1') setShown('topic')
    else if (event.key === '?') setShown('keys')
    else {
      const screen = event.ctrlKey && /^[1-9]$/.test(event.key) ? screens[Number(event.key) - 1] : undefined
      if (screen === undefined || isDialogOpen()) return false
      go({ to: { screen } })
    }
    return true
  })
  const close = () => setShown(null)
  return (
    <>
      <Button icon={<QuestionCircleOutlined aria-hidden />} title="F1" onClick={() => setShown('topic')}>
        {t('help.open')}
      </Button>
      <Drawer
        open={shown === 'topic'}
        onClose={close}
        size={440}
        destroyOnHidden
        title={t('help.title', { screen: t(`frame.nav.${now.place.screen}`) })}
        footer={<Button onClick={() => setShown('keys')}>{t('help.keys.all')}</Button>}
      >
        <Topic />
      </Drawer>
      <KeySheet isOpen={shown === 'keys'} close={close} />
    </>
  )
}

function Topic() {
  const { t } = useTranslation()
  const { screen } = useNavigation().now.place
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keys
    <section tabIndex={0} aria-label={t('help.steps')} style={{ lineHeight: 1.8 }}>
      <p style={{ marginTop: 0 }}>{t(`help.topic.${screen}.about`)}</p>
      <h3>{t('help.steps')}</h3>
      <ol style={{ paddingInlineStart: 22 }}>
        {t(`help.topic.${screen}.steps`, { returnObjects: true }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{t('help.notes')}</h3>
      <ul style={{ paddingInlineStart: 22 }}>
        {t(`help.topic.${screen}.notes`, { returnObjects: true }).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}
