import { render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { expect, test } from 'vitest'
import { Failure } from '../../src/core/failure.ts'
import { useTell } from '../../src/renderer/engine/use-tell.ts'
import '../support/window.tsx'

function Buttons() {
  const tell = useTell()
  return (
    <>
      <button type="button" onClick={() => tell.failure(new Failure('invalid', '题名是空的。'))}>
        fail
      </button>
      <button type="button" onClick={() => tell.failure(new Failure('invalid', '题名是空的，请改正后再保存。'))}>
        say how
      </button>
      <button type="button" onClick={() => tell.done('已保存')}>
        succeed
      </button>
    </>
  )
}

test('a failure is told at the top, one at a time, and a success takes it away', async () => {
  render(
    <ConfigProvider theme={{ token: { motion: false } }}>
      <App>
        <Buttons />
      </App>
    </ConfigProvider>,
  )
  screen.getByText('fail').click()
  screen.getByText('fail').click()
  const notice = await screen.findByText('题名是空的。请按提示修改后再试一次。')
  expect(notice.closest('.ant-notification-top')).toBeTruthy()
  screen.getByText('say how').click()
  await screen.findByText('题名是空的，请改正后再保存。')
  screen.getByText('succeed').click()
  await screen.findByText('已保存')
  screen.getByText('succeed').click()
  screen.getByText('succeed').click()
  await waitFor(() => expect(screen.queryByText('题名是空的。请按提示修改后再试一次。')).toBeNull())
  expect(screen.getAllByText('已保存')).toHaveLength(1)
})
