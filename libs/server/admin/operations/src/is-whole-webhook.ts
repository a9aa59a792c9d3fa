/** Whether a body is a webhook as WhatsApp sends it, and not only a part of one that was set aside. */
export function isWholeWebhook(body: string): boolean {
  try {
    const parsed = JSON.parse(body) as unknown;
    return (
      typeof parsed === 'object' && parsed !== null && Array.isArray((parsed as { entry?: unknown }).entry)
    );
  } catch {
    return false;
  }
}
