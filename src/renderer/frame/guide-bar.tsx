import './guide.css'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../navigation.tsx'
import { clerkStepForm, useGuide } from './guide.tsx'

/** Leads through the first settings: says what the screen below is for now, and goes on when asked. */
export function GuideBar() {
  const { t } = useTranslation()
  const { now } = useNavigation()
  const { led, step, turn, leave } = useGuide()
  if (led === null || step === undefined) return null
  const { at, steps } = led
  // The name that was typed below is kept by going on.
  const isAsking = step === 'settings' && now.place.screen === step
  return (
    <section className="guide" aria-label={t('frame.guide.label')}>
      <div>
        <strong>{t(`frame.guide.${step}.question`)}</strong>
        <span className="faint">{t('frame.guide.step', { at: at + 1, count: steps.length })}</span>
        <div>{t(`frame.guide.${step}.text`)}</div>
      </div>
      <Button type="text" onClick={leave}>
        {t('frame.guide.leave')}
      </Button>
      {at > 0 && <Button onClick={() => turn(-1)}>{t('frame.guide.previous')}</Button>}
      <Button {...(isAsking ? { htmlType: 'submit', form: clerkStepForm } : { onClick: () => turn(1) })}>
        {t(at + 1 < steps.length ? 'frame.guide.next' : 'frame.guide.done')}
      </Button>
    </section>
  )
}
