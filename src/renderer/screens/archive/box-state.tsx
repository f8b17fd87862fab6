import { useTranslation } from 'react-i18next'
import { hasChanged, type KnownBoxNote, listUnfilled } from '../../../core/catalogue/box-note.ts'
import { useToday } from '../../engine/today.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'

/** How the 备考表 of a box stands today: what it lacks goes before what has changed. */
export function BoxState({ note }: { readonly note: KnownBoxNote | null }) {
  const { t } = useTranslation()
  const lacking = listUnfilled(note, useToday()).length
  return (
    <>
      {lacking > 0 ? (
        <StatusTag tone="warn">{t('box.state.lacking', { count: lacking })}</StatusTag>
      ) : note !== null && hasChanged(note.changes) ? (
        <StatusTag tone="ask">{t('box.state.changed')}</StatusTag>
      ) : (
        <StatusTag tone="good">{t('box.state.complete')}</StatusTag>
      )}
      {note?.sealedOn && <StatusTag tone="quiet">{t('box.state.sealed')}</StatusTag>}
    </>
  )
}

/** What became of a box since its check, a line each; nothing where nothing did. */
export function BoxChangeLines({ changes }: { readonly changes: KnownBoxNote['changes'] }) {
  const { t } = useTranslation()
  const name = (codes: readonly string[]) => {
    const some = codes.slice(0, 5).join(t('common.listMark'))
    return codes.length > 5 ? t('box.andMore', { codes: some, count: codes.length }) : some
  }
  return (['added', 'changed', 'left'] as const).flatMap((what) =>
    changes[what].length === 0 ? [] : [<div key={what}>{t(`box.${what}`, { codes: name(changes[what]) })}</div>],
  )
}
