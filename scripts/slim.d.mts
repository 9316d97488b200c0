import type { Plugin } from 'vite'

export function slimCytoscape(): Plugin
export function slimStyles(): Plugin
