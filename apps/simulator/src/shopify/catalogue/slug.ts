/** A title as the end of an address: "Linen Dress!" is "linen-dress". */
export function slug(title: string): string {
  return title
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
