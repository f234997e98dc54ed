package io.smm;

/**
 * Something that a network may or may not be able to do. The list grows with the SDK: a {@code switch} over it needs a
 * default branch. The order is that of the pillars, and of the rows of the published capability matrix.
 */
public enum Capability {
    // Planning & publishing: kinds of posts

    /** Publish a post that is text alone. */
    PUBLISH_TEXT,
    /** Attach a link with its own title and description (a card) to a post. */
    PUBLISH_LINK,
    /** Publish a post with one image. */
    PUBLISH_IMAGE,
    /** Publish a post with several images. */
    PUBLISH_IMAGES,
    /** Publish images and videos in one post. */
    PUBLISH_MIXED_MEDIA,
    /** Publish several media of which each has a link of its own. */
    PUBLISH_CARDS,
    /** Publish a post with a video. */
    PUBLISH_VIDEO,
    /** Publish a short upright video on the surface that the network keeps for them. */
    PUBLISH_REEL,
    /** Publish something that is shown for a day. */
    PUBLISH_STORY,
    /** Publish a chain of one's own posts, each answering the one before. */
    PUBLISH_THREAD,
    /** Ask a question with answers to choose from. */
    PUBLISH_POLL,
    /** Publish a document, such as a PDF. */
    PUBLISH_DOCUMENT,
    /** Publish a post that answers another post. */
    PUBLISH_REPLY,
    /** Publish a post that quotes another post. */
    PUBLISH_QUOTE,
    /** Pass a post of somebody on as it is. */
    REPOST,

    // Planning & publishing: features

    /** Describe an image for those who do not see it. */
    ALT_TEXT,
    /** Name another account in a text so that the network tells it. */
    MENTION_IN_TEXT,
    /** Publish to a place below the account: a board, a subreddit, a location, a channel. */
    CHOOSE_DESTINATION,
    /** Choose who may see a post. */
    CHOOSE_VISIBILITY,
    /** Choose who may answer a post. */
    CHOOSE_REPLIERS,
    /** Label a post: paid partnership, made by AI, sensitive, spoiler, made for children. */
    CONTENT_FLAGS,
    /** Show an unpaid post to some countries or languages only. */
    ORGANIC_TARGETING,
    /** Add a comment of one's own right below a new post. */
    FIRST_COMMENT,
    /** Hand a post to the network, which publishes it at a given time. */
    SCHEDULE_ON_NETWORK,
    /** Hand a post to the network, which publishes it again and again. */
    RECUR_ON_NETWORK,
    /** Leave a post as a draft on the network. */
    NETWORK_DRAFTS,
    /** Read a published post back. */
    READ_POST,
    /** Change a published post. */
    EDIT_POST,
    /** Take a published post away again. */
    DELETE_POST,

    // Accounts

    /** List the places below the account that can be published to. */
    LIST_DESTINATIONS,
    /** Find an account by its handle, to mention it. */
    FIND_ACCOUNT,

    // Listening & engagement

    /** Read the comments below a post. */
    READ_COMMENTS,
    /** Read posts of others that mention the account. */
    READ_MENTIONS,
    /** Read all that the network tells the account: who liked, passed on or follows, and what else it tells. */
    READ_NOTIFICATIONS,
    /** Answer a comment or a mention. */
    ANSWER,
    /** Like a comment or a mention, or react to it in another way. */
    REACT,
    /** Hide a comment of somebody else. */
    HIDE_COMMENT,
    /** Delete a comment of somebody else. */
    REMOVE_COMMENT,
    /** Let nobody comment on a post any more. */
    CLOSE_COMMENTS,
    /** Read private messages to the account. */
    READ_MESSAGES,
    /** Send a private message to somebody. */
    SEND_MESSAGE,
    /** Read the reviews of the account. */
    READ_REVIEWS,
    /** Answer a review in public. */
    ANSWER_REVIEW,
    /** Search the posts of others for words. */
    SEARCH_POSTS,
    /** Receive what is said as it is said, over a connection that the host holds open. */
    STREAM_SIGNALS,
    /** Be called by the network when something is said. */
    RECEIVE_WEBHOOKS,

    // Analytics & reporting

    /** Read the numbers of a post. */
    POST_INSIGHTS,
    /** Read the numbers of an account. */
    ACCOUNT_INSIGHTS,
    /** Read the numbers of posts and accounts step by step over time. */
    METRIC_SERIES,
    /** Read where in a video its viewers stop. */
    VIDEO_RETENTION,
    /** Read who the audience is: age, gender, country and the like, as distributions. */
    AUDIENCE_DEMOGRAPHICS,
    /** Read the visits of a website and where they come from. */
    WEBSITE_REPORTS,

    // Advertising and audiences

    /** Create, change, start and stop campaigns of advertisements. */
    MANAGE_ADS,
    /** Pay for a published post to be shown to more people. */
    BOOST_POST,
    /** Read what advertisements cost and brought. */
    AD_INSIGHTS,
    /** Look the network's own targeting options up: places, interests, job titles. */
    FIND_TARGETING,
    /** Ask how many people a targeting would reach before money is spent. */
    ESTIMATE_AUDIENCE,
    /** Hand an audience of hashed contacts to the network. */
    CUSTOM_AUDIENCES
}
