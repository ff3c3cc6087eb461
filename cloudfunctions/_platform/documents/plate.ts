import { renderSVG } from 'uqr'
import type { RenderPlate } from '../../_shared/ports'
import { compilePdf } from './compiler'
import { plateTemplate } from './plateTemplate'

const quietZone = 4 // modules, as the QR standard asks

/** The plate of an enterprise: one A5 page whose QR code leads to `codeUrl`. */
export const renderPlate: RenderPlate = ({ codeUrl, ...words }) => {
  // Level Q: a quarter of the code may be dirty or scratched.
  const qr = renderSVG(codeUrl, { ecc: 'Q', border: quietZone })
  return compilePdf(plateTemplate, { ...words, qr })
}
