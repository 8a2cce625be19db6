// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IBeamState
/// @notice What the Configurator knows: which contracts it governs, who may use it for which of them, how far limits may
///         go and how fast, and which controller calls are approved.
/// @dev Wards may do everything. Other accounts hold roles, numbers from 0 to 255, and a role may call the functions
///      that were given to it; `initCalls` gives what adds authority to a role of the Timelock, and what takes it away to
///      a role of the Core Council, which therefore never waits.
///
///      address(0) in the place of a RateLimits or controller means: for all of them, unless one has its own value. A
///      value of zero of its own does not count as one.
interface IBeamState {
    event Rely(address indexed usr);
    event Deny(address indexed usr);
    event SetUserRole(address indexed who, uint8 indexed role, bool enabled);
    event SetRoleAction(uint8 indexed role, bytes4 sig, bool enabled);
    event Stop();
    event Start();
    event SetHop(address indexed rateLimits_, uint256 value);
    event SetMaxChange(address indexed rateLimits_, uint256 value);
    event AddCBeam(address indexed cBeam);
    event DelCBeam(address indexed cBeam);
    event AddRateLimits(address indexed rateLimits_);
    event DelRateLimits(address indexed rateLimits_);
    event AddController(address indexed controller);
    event DelController(address indexed controller);
    event SetCBeamForController(address indexed controller, address indexed cBeam);
    event UnsetCBeamForController(address indexed controller, address indexed cBeam);
    event SetCBeamForRateLimits(address indexed rateLimits_, address indexed cBeam);
    event UnsetCBeamForRateLimits(address indexed rateLimits_, address indexed cBeam);
    event AddInitRateLimits(bytes32 indexed key, address indexed rateLimits_, uint256 maxAmount, uint256 slope);
    event DelInitRateLimits(bytes32 indexed key, address indexed rateLimits_);
    event AddInitControllerActions(bytes32 indexed key, address indexed controller);
    event DelInitControllerActions(bytes32 indexed key, address indexed controller);

    /// @dev Ward, else "BeamState/not-authorized"; the same for the next three.
    function rely(address usr) external;
    function deny(address usr) external;
    function setUserRole(address who, uint8 role, bool enabled) external;
    function setRoleAction(uint8 role, bytes4 sig, bool enabled) external;

    /// @notice Stops everything that the Configurator does, decreases included.
    /// @dev A role that has the function, or ward, else "BeamState/role-not-authorized"; the same for all below.
    function stop() external;
    function start() external;

    /// @notice Seconds between two increases of a limit.
    function setHop(address rateLimits_, uint256 value) external;

    /// @notice By what an increase may multiply a limit, 1e18 for 1.
    /// @dev Reverts with "BeamState/maxChange-below-1x".
    function setMaxChange(address rateLimits_, uint256 value) external;

    function addRateLimits(address rateLimits_) external;

    /// @notice No further pairings; those that exist stay until they are unset.
    function delRateLimits(address rateLimits_) external;
    function addController(address controller) external;

    /// @notice No further pairings; those that exist stay until they are unset.
    function delController(address controller) external;
    function addCBeam(address cBeam) external;

    /// @notice No further pairings; those that exist stay until they are unset.
    function delCBeam(address cBeam) external;

    /// @notice Lets a cBEAM set the limits of a RateLimits.
    /// @dev Reverts with "BeamState/not-existing-rateLimits" and "BeamState/not-existing-cBeam".
    function setCBeamForRateLimits(address rateLimits_, address cBeam) external;
    function unsetCBeamForRateLimits(address rateLimits_, address cBeam) external;

    /// @notice Lets a cBEAM make the approved calls of a controller.
    /// @dev Reverts with "BeamState/not-existing-controller" and "BeamState/not-existing-cBeam".
    function setCBeamForController(address controller, address cBeam) external;
    function unsetCBeamForController(address controller, address cBeam) external;

    /// @notice Sets how far a limit may be raised at once, whatever it is now. Replaces what was set before.
    /// @param maxAmount Base units of whatever the key counts; type(uint256).max with a slope of 0 means that the key
    ///        may be unlimited, and nothing else.
    /// @param slope Base units a second.
    function addInitRateLimits(bytes32 key, address rateLimits_, uint256 maxAmount, uint256 slope) external;
    function delInitRateLimits(bytes32 key, address rateLimits_) external;

    /// @notice Approves a call of a controller, with exactly this calldata, as often as the cBEAM likes.
    /// @return key keccak256(data).
    function addInitControllerActions(bytes calldata data, address controller) external returns (bytes32 key);
    function delInitControllerActions(bytes32 key, address controller) external;

    function wards(address usr) external view returns (uint256);
    function userRoles(address who) external view returns (bytes32);
    function actionsRoles(bytes4 sig) external view returns (bytes32);
    function stopped() external view returns (bool);
    function rateLimits(address rateLimits_) external view returns (uint256);
    function controllers(address controller) external view returns (uint256);
    function cBeams(address cBeam) external view returns (uint256);
    function rateLimitsCBeams(address rateLimits_, address cBeam) external view returns (uint256);
    function controllersCBeams(address controller, address cBeam) external view returns (uint256);
    function initRateLimits(bytes32 key, address rateLimits_) external view returns (uint256 maxAmount, uint256 slope);
    function initControllerActions(bytes32 key, address controller) external view returns (uint256);
    function hop(address rateLimits_) external view returns (uint256);
    function maxChange(address rateLimits_) external view returns (uint256);

    function hasUserRole(address who, uint8 role) external view returns (bool);
    function isActionInRole(bytes4 sig, uint8 role) external view returns (bool);

    /// @notice The hop that holds for a RateLimits: its own, or else everybody's.
    function getHop(address rateLimits_) external view returns (uint256);

    /// @notice The maxChange that holds for a RateLimits: its own, or else everybody's.
    function getMaxChange(address rateLimits_) external view returns (uint256);

    /// @notice The init limit that holds for a key of a RateLimits: its own, or else everybody's.
    function getInitRateLimits(
        bytes32 key,
        address rateLimits_
    ) external view returns (uint256 maxAmount, uint256 slope);

    /// @notice Whether calldata with this hash is approved, for this controller or for all.
    function isControllerActionEnabled(bytes32 key, address controller) external view returns (bool);
}
