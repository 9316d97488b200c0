import type { Plugin } from 'vite'

export function slimCytoscape(): Plugin
export function slimEdtf(): Plugin
export function slimFcose(): Plugin
export function slimMembers(): Plugin
export function slimStyles(): Plugin
export function slimTemplates(): Plugin
export function withoutWorker(): Plugin
