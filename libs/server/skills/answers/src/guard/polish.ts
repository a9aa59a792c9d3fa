/** A model's Markdown as WhatsApp writes it; notes we put into its history must not come back out. */
export function polish(text: string): string {
  return text
    .replace(/\[(?:products shown|shown|quoted)[^[\]]*\]/gi, '')
    .replace(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replace(/^#{1,6}[ \t]+(\S.*)$/gm, '*$1*')
    .replace(/(?<!\s)\s*[([]P\d{1,3}[)\]]/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
