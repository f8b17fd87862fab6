import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Account, Seat } from '../../core/accounts/account.ts'
import { Answer } from '../engine/answer.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useSeat } from './queries.ts'
import { SignIn } from './sign-in.tsx'
import { useIdle } from './use-idle.ts'
import './account-gate.css'

/**
 * Lets people in. While locked, what was open stays as it is behind the sign-in, so that a half-filled form is there
 * when its owner comes back; somebody else finds the program as it starts.
 */
export function AccountGate({ children }: { readonly children: ReactNode }) {
  return <Answer query={useSeat()}>{(seat) => <Gate seat={seat}>{children}</Gate>}</Answer>
}

function Gate({
  seat: { isOn, account, idleMinutes },
  children,
}: {
  readonly seat: Seat
  readonly children: ReactNode
}) {
  const client = useClient()
  const queries = useQueryClient()
  const [last, setLast] = useState<{ readonly account: Account | null; readonly owner: number }>({
    account: null,
    owner: 0,
  })
  if (account && account.id !== last.account?.id) {
    setLast({ account, owner: last.account === null ? last.owner : last.owner + 1 })
  }
  const isLocked = isOn && account === null
  const lock = useCallback(() => void client.accounts.signOut({}), [client])
  useIdle(isOn && !isLocked ? idleMinutes : null, lock)
  useEffect(() => {
    if (!isLocked) return
    // What changed behind a locked window was not asked for then.
    return () => void queries.invalidateQueries()
  }, [isLocked, queries])
  return (
    <>
      {(!isLocked || last.account !== null) && (
        <div key={last.owner} className="fill">
          {children}
        </div>
      )}
      {isLocked && (
        <dialog
          className="gate"
          ref={(dialog) => {
            if (!dialog || dialog.open) return
            dialog.showModal()
            // Opening gives the focus to the first field; of somebody known only the password is asked.
            if (last.account) dialog.querySelector<HTMLElement>('[autocomplete="current-password"]')?.focus()
          }}
          onCancel={(event) => event.preventDefault()}
          // Escape pressed twice closes it all the same.
          onClose={({ currentTarget }) => currentTarget.showModal()}
        >
          <SignIn lastName={last.account?.name ?? ''} />
        </dialog>
      )}
    </>
  )
}
