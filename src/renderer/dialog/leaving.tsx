import { App, Button, Form, type FormInstance } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Leaving {
  /** Closes the dialog, once a person agrees to lose what is not saved. */
  leave(): void
  /** Whether a part of the dialog that is no form of its own holds something unsaved. */
  note(part: string, isUnsaved: boolean): void
}

const LeavingContext = createContext<Leaving | null>(null)

/** A double click that opened a dialog is over by then, in milliseconds. */
const doubleClick = 500

/**
 * Keeps a dialog, and the window while it is open, from being left by mistake. `leaveBy` takes what asked to close it. What
 * is typed into a brief one is not worth a question: only a click beside it leaves it open.
 */
export function useLeaving(isOpen: boolean, close: (() => void) | undefined, isBrief = false) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const forms = useRef<Readonly<Record<string, Pick<FormInstance, 'isFieldsTouched'>>>>({})
  const parts = useRef(new Set<string>())
  const openedAt = useRef(0)
  const [isAsked, isDropped] = [useRef(false), useRef(false)]
  useEffect(() => {
    if (isOpen) openedAt.current = performance.now()
  }, [isOpen])
  const isUnsaved = () => parts.current.size > 0 || Object.values(forms.current).some((form) => form.isFieldsTouched())
  const ask = (okText: string, drop: () => void) => {
    if (isAsked.current) return
    isAsked.current = true
    void modal.confirm({
      title: t('common.unsaved.ask'),
      okText,
      cancelText: t('common.unsaved.goOn'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => {
        isAsked.current = false
        drop()
      },
      onCancel: () => {
        isAsked.current = false
      },
    })
  }
  const leave = () => {
    if (isUnsaved() && !isBrief) ask(t('common.unsaved.drop'), () => close?.())
    else close?.()
  }
  const stay = (event: Event) => {
    if (isDropped.current || !isUnsaved()) return
    // The window stays until this is answered.
    event.preventDefault()
    ask(t('common.unsaved.dropAll'), () => {
      isDropped.current = true
      globalThis.close()
    })
  }
  const leaveBy = (event: { readonly type: string; readonly target: EventTarget | null }) => {
    if (!isBeside(event)) leave()
    else if (performance.now() - openedAt.current >= doubleClick && !isUnsaved()) close?.()
  }
  const act = useRef({ leave, stay })
  useEffect(() => {
    act.current = { leave, stay }
  })
  useEffect(() => {
    if (!isOpen) return
    const onUnload = (event: Event) => act.current.stay(event)
    addEventListener('beforeunload', onUnload)
    return () => removeEventListener('beforeunload', onUnload)
  }, [isOpen])
  const note = useCallback((part: string, is: boolean) => {
    if (is) parts.current.add(part)
    else parts.current.delete(part)
  }, [])
  const value = useMemo(() => ({ leave: () => act.current.leave(), note }), [note])
  const guard = (dialog: ReactNode) => (
    <LeavingContext value={value}>
      <Form.Provider
        onFormChange={(_, known) => {
          forms.current = known.forms
        }}
      >
        {dialog}
      </Form.Provider>
    </LeavingContext>
  )
  return { leaveBy, guard }
}

/** A click that hit nothing of the dialog. */
function isBeside({ type, target }: { readonly type: string; readonly target: EventTarget | null }): boolean {
  return type === 'click' && target instanceof Element && target.closest('button') === null
}

/** Says that what it stands beside in a dialog is not saved; forms with a name say so by themselves. */
export function Unsaved({ when }: { readonly when: boolean }) {
  const leaving = useContext(LeavingContext)
  const part = useId()
  useEffect(() => {
    leaving?.note(part, when)
    return () => leaving?.note(part, false)
  }, [leaving, part, when])
  return null
}

/** 取消 of a form, in a dialog or outside of one. */
export function CancelButton({ close }: { close(): void }) {
  const { t } = useTranslation()
  const leaving = useContext(LeavingContext)
  return <Button onClick={leaving?.leave ?? close}>{t('common.cancel')}</Button>
}
