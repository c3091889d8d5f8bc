package id.payung.server.law.web;

import id.payung.server.screen.TimelineEntry;
import id.payung.server.screen.Tone;
import java.util.List;

/// What comes next for a member, for the screen.
public record OutlookView(Tone tone, String standing, List<TimelineEntry> ahead, Why why) {}
