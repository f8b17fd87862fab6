import { Alert } from 'antd'
import { useState } from 'react'
import './marked-image.css'

interface Props {
  readonly source: string
  readonly alt: string
  /** What stands where the image cannot be shown. */
  readonly broken: string
  /** Places to mark, as fractions of the image. */
  readonly marks: readonly (readonly [x: number, y: number, width: number, height: number])[]
}

/** An image as wide as its place, with places on it marked. */
export function MarkedImage({ source, alt, broken, marks }: Props) {
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <Alert type="warning" showIcon title={broken} />
  return (
    <div className="marked-image">
      <img src={source} alt={alt} onError={() => setBroken(true)} />
      {marks.map(([x, y, width, height]) => (
        <div
          key={`${x},${y}`}
          style={{ left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` }}
        />
      ))}
    </div>
  )
}
