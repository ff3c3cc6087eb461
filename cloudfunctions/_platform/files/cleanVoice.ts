import {
  ADTS,
  AdtsOutputFormat,
  type AudioCodec,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  type InputFormat,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { Failure, fail } from '../../_shared/errors'
import type { CleanVoice } from '../../_shared/ports'
import { type VoiceKind, voiceKind } from './voiceKind'

/** A recorder stops a little after its limit, seconds. */
const grace = 5
// A decoder's setup takes 2–40 bytes; more of it would be something else.
const longestSetup = 64

type Box = { mime: string; read: InputFormat[]; write: () => OutputFormat; codecs: readonly AudioCodec[] }

const boxes: Record<VoiceKind, Box> = {
  mp3: {
    mime: 'audio/mpeg',
    read: [MP3],
    write: () => new Mp3OutputFormat({ xingHeader: false }),
    codecs: ['mp3'],
  },
  aac: { mime: 'audio/aac', read: [ADTS], write: () => new AdtsOutputFormat(), codecs: ['aac'] },
  mp4: {
    mime: 'audio/mp4',
    read: [MP4],
    write: () => new Mp4OutputFormat({ fastStart: 'in-memory' }),
    codecs: ['aac', 'opus'],
  },
  webm: { mime: 'audio/webm', read: [WEBM], write: () => new WebMOutputFormat(), codecs: ['opus'] },
}

/**
 * The recording put into a new box of the same kind: only its packets of sound come through, neither tags, names, dates,
 * pictures, chapters, attachments, other tracks, nor bytes between or after.
 */
export const cleanVoice: CleanVoice = async (bytes, most) => {
  const kind = voiceKind(bytes)
  if (!kind) return null
  if (bytes.byteLength > most.bytes) throw fail('FILE_TOO_LARGE', { message: sentences.tooLarge })
  const input = new Input({ formats: boxes[kind].read, source: new BufferSource(bytes) })
  try {
    const tracks = await input.getTracks()
    if (tracks.some((track) => !track.isAudioTrack())) throw fail('FILE_TYPE', { message: sentences.film })
    const track = await input.getPrimaryAudioTrack()
    if (!track) throw broken()
    return await copySound(track, boxes[kind], most.seconds + grace)
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw broken(cause)
  } finally {
    input.dispose()
  }
}

const copySound = async (track: InputAudioTrack, { mime, write, codecs }: Box, mostSeconds: number) => {
  const codec = await track.getCodec()
  const decoderConfig = await track.getDecoderConfig()
  if (!codec || !codecs.includes(codec) || !decoderConfig) throw broken()
  if ((decoderConfig.description?.byteLength ?? 0) > longestSetup) throw broken()
  const source = new EncodedAudioPacketSource(codec)
  const target = new BufferTarget()
  const output = new Output({ format: write(), target })
  output.addAudioTrack(source)
  await output.start()
  let end = 0
  let begin: number | undefined
  for await (const packet of new EncodedPacketSink(track).packets()) {
    begin ??= packet.timestamp
    end = Math.max(end, packet.timestamp + packet.duration - begin)
    if (end > mostSeconds) throw fail('FILE_TOO_LARGE', { message: sentences.tooLong })
    await source.add(packet.clone({ timestamp: packet.timestamp - begin }), { decoderConfig })
  }
  await output.finalize()
  if (begin === undefined || !target.buffer) throw broken()
  return { bytes: new Uint8Array(target.buffer), mime, seconds: Math.max(1, Math.round(end)) }
}

const sentences = {
  tooLarge: '这段录音太大，传不了。请重新录，短一点。',
  tooLong: '这段录音太长，最长 3 分钟。请重新录，短一点。',
  film: '只收录音，不收录像。请录一段话再传。',
  broken: '这段录音打不开，可能没有录完整。请重新录一段。',
}

const broken = (cause?: unknown) => fail('FILE_BROKEN', { message: sentences.broken, cause })
