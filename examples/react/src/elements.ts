import { createComponent, type EventName } from '@lit/react'
import { EntenteGraph, EntenteTimeSlider, type EventDetails } from 'entente-graph'
import 'entente-graph/define'
import * as React from 'react'

/** `<entente-graph>` as a component: its properties are props, two of its events are callbacks. */
export const Graph = createComponent({
  react: React,
  tagName: 'entente-graph',
  elementClass: EntenteGraph,
  events: {
    onSelect: 'entente-select' as EventName<CustomEvent<EventDetails['entente-select']>>,
    onTimeChange: 'entente-time-change' as EventName<CustomEvent<EventDetails['entente-time-change']>>,
  },
})

export const TimeSlider = createComponent({
  react: React,
  tagName: 'entente-time-slider',
  elementClass: EntenteTimeSlider,
})
