import { badParameter, invalid, missing } from './graph-error';
import { optionalText, requireObject, requireText } from './require';

/** Checks a media object (`id` or `link`, caption, file name) of a send; throws GraphError. */
export function checkMedia(kind: string, value: unknown, path = kind): void {
  const media = requireObject(value, path);
  const { id, link } = media;
  if (id === undefined && link === undefined) throw missing(`${path}.id or ${path}.link`);
  if (id !== undefined && link !== undefined) {
    throw badParameter(path, 'must have either id or link, not both.');
  }
  if (id !== undefined) requireText(id, `${path}.id`, 128);
  if (link !== undefined && !/^https?:\/\/[^\s]+$/.test(requireText(link, `${path}.link`, 2000))) {
    throw invalid(`${path}.link`, 'must be a web address.');
  }
  if (media['caption'] !== undefined) {
    if (kind === 'audio' || kind === 'sticker') throw badParameter(`${path}.caption`, 'is not allowed.');
    requireText(media['caption'], `${path}.caption`, 1024);
  }
  optionalText(media['filename'], `${path}.filename`, 240);
}
