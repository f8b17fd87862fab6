import { useTranslation } from 'react-i18next'
import './keys.css'
import { Modal } from '../dialog/modal.tsx'

const parts = ['window', 'inbox', 'arrange', 'archive', 'pages', 'search'] as const

/** Every key the window knows, by where it works. */
export function KeySheet({ isOpen, close }: { readonly isOpen: boolean; close(): void }) {
  const { t } = useTranslation()
  return (
    <Modal
      open={isOpen}
      onCancel={close}
      onOk={close}
      okText={t('help.keys.close')}
      cancelButtonProps={{ style: { display: 'none' } }}
      title={t('help.keys.title')}
      width={860}
      destroyOnHidden
    >
      <div style={{ columns: 2, columnGap: 32 }}>
        {parts.map((part) => (
          <section key={part} style={{ breakInside: 'avoid', marginBottom: 16 }}>
            <h3 style={{ margin: '0 0 6px', fontSize: '1rem' }}>{t(`help.keySheet.${part}.title`)}</h3>
            <dl className="keys">
              {t(`help.keySheet.${part}.rows`, { returnObjects: true }).map(([keys, does]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
