// Breaks the layer rules on purpose: tools/checks/layers.spec.ts expects lint to refuse each line.
export * from '@feelori/flow/arrival';
export * from '@feelori/edges/whatsapp';
export * from '@feelori/admin/team';
export { Schema } from 'mongoose';
