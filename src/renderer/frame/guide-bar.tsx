import './guide.css'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../navigation.tsx'
import { guideSteps, useGuide } from './guide.tsx'

/** Leads through the first settings: says what the screen below is for now, and goes on when asked. */
export function GuideBar() {
  const { t } = useTranslation()
  const { go } = useNavigation()
  const { step, show } = useGuide()
  const screen = step === null ? undefined : guideSteps[step]
  if (step === null || screen === undefined) return null
  const turnTo = (to: number) => {
    const next = guideSteps[to]
    show(next === undefined ? null : to)
    go({ to: { screen: next ?? 'home' } })
  }
  return (
    <section className="guide" aria-label={t('frame.guide.label')}>
      <div>
        <strong>{t(`frame.guide.${screen}.question`)}</strong>
        <span className="faint">{t('frame.guide.step', { at: step + 1, count: guideSteps.length })}</span>
        <div>{t(`frame.guide.${screen}.text`)}</div>
      </div>
      <Button type="text" onClick={() => turnTo(guideSteps.length)}>
        {t('frame.guide.leave')}
      </Button>
      {step > 0 && <Button onClick={() => turnTo(step - 1)}>{t('frame.guide.previous')}</Button>}
      <Button onClick={() => turnTo(step + 1)}>
        {t(step + 1 < guideSteps.length ? 'frame.guide.next' : 'frame.guide.done')}
      </Button>
    </section>
  )
}
