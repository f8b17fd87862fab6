import { Spin } from 'antd'

export function Loading({ label }: { readonly label: string }) {
  return (
    <div role="status" style={{ display: 'grid', placeItems: 'center', height: '100%', minHeight: 160 }}>
      <Spin description={label} delay={200}>
        <div style={{ width: 160, height: 60 }} />
      </Spin>
    </div>
  )
}
