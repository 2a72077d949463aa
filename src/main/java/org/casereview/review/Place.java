package org.casereview.review;

import java.util.UUID;

/**
 * Where a person left a review.
 *
 * @param item the item at hand
 * @param document the document open beside it, or null
 * @param page its page, or null
 */
public record Place(String item, UUID document, Integer page) {}
