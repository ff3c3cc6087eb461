/** A JPEG without EXIF, XMP, IPTC, comments and whatever else stands in front of its picture; pixels stay as they are.
 *  NB: Adobe's mark says how colours are stored and must stay. */
export const withoutMarks = (jpeg: Uint8Array): Uint8Array => {
  const parts = [jpeg.subarray(0, 2)]
  let at = 2
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const mark = jpeg[at + 1] ?? 0
    if (mark === 0xda) break
    const end = at + 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0))
    const isAbout = (mark >= 0xe1 && mark <= 0xef && mark !== 0xee) || mark === 0xfe
    if (!isAbout) parts.push(jpeg.subarray(at, end))
    at = end
  }
  return Buffer.concat([...parts, jpeg.subarray(at)])
}
