import './loading.css'
import { Spin } from 'antd'

export function Loading({ label }: { readonly label: string }) {
  return (
    <div role="status" className="faint loading">
      <Spin delay={200} aria-hidden />
      {label}
    </div>
  )
}
