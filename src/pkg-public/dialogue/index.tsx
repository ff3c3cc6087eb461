import { Dialogue } from '@/features/ticket/unsigned/Dialogue'

/** 用查询码看进展. */
export default function DialoguePage() {
  return <Dialogue />
}
