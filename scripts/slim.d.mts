import type { Plugin } from 'vite'

export function slimCytoscape(): Plugin
export function slimEdtf(): Plugin
export function slimFcose(): Plugin
export function slimLit(): Plugin
/** Of all files of a build as one text. */
export function slimMembers(code: string): string
export function slimStyles(): Plugin
export function slimTemplates(): Plugin
export function slimVirtual(): Plugin
export function withoutWorker(): Plugin
