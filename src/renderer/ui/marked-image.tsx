import { Alert } from 'antd'
import { type CSSProperties, useState } from 'react'
import './marked-image.css'

interface Props {
  readonly source: string
  readonly alt: string
  /** What stands where the image cannot be shown. */
  readonly broken: string
  /** The image's own measures, in any unit, and the quarters by which it is turned to the right to be read. */
  readonly width: number
  readonly height: number
  readonly turn: 0 | 1 | 2 | 3
  /** Places to mark, as fractions of the image as it is before it is turned. */
  readonly marks: readonly (readonly [x: number, y: number, width: number, height: number])[]
}

/** An image as wide as its place, turned to be read, with places on it marked. */
export function MarkedImage({ source, alt, broken, width, height, turn, marks }: Props) {
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <Alert type="warning" showIcon title={broken} />
  const isOnItsSide = turn % 2 === 1
  return (
    <div
      className="marked-image"
      style={{ aspectRatio: isOnItsSide ? `${height} / ${width}` : `${width} / ${height}` }}
    >
      <div className="marked-turned" style={toTurned({ width, height, turn, isOnItsSide })}>
        <img src={source} alt={alt} onError={() => setBroken(true)} />
        {marks.map(([x, y, wide, high]) => (
          <div
            key={`${x},${y}`}
            style={{ left: `${x * 100}%`, top: `${y * 100}%`, width: `${wide * 100}%`, height: `${high * 100}%` }}
          />
        ))}
      </div>
    </div>
  )
}

/** Turned about its middle, the image fills its frame; `cqw` is a hundredth of the frame's width. */
function toTurned(of: Pick<Props, 'width' | 'height' | 'turn'> & { readonly isOnItsSide: boolean }): CSSProperties {
  const { width, height, turn, isOnItsSide } = of
  const [wide, high] = isOnItsSide ? [(100 * width) / height, 100] : [100, (100 * height) / width]
  return { width: `${wide}cqw`, height: `${high}cqw`, transform: `translate(-50%, -50%) rotate(${turn * 90}deg)` }
}
