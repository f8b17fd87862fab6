/** x, y, width, height as fractions of the image. */
export type Box = readonly [number, number, number, number]

export interface Size {
  readonly width: number
  readonly height: number
}

/** Whole page in sight, page as wide as its room, or one image pixel to one of the screen. */
export type Zoom = 'fit' | 'width' | 'full'

/** How large an image is shown; never enlarged beyond twice its own size, which would only blur. */
export function toShownSize(image: Size, room: Size, zoom: Zoom): Size {
  const wide = room.width / image.width
  const scale = zoom === 'full' ? 1 : Math.min(2, zoom === 'width' ? wide : Math.min(wide, room.height / image.height))
  return { width: Math.floor(image.width * scale), height: Math.floor(image.height * scale) }
}
