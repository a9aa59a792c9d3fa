/** A 1×1 WebP: what a merchant uploaded who does not think of WhatsApp, which takes no WebP but stickers. */
export const SAMPLE_WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
